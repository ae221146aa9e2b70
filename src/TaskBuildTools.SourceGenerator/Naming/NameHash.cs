using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>The suffix that tells members apart whose values give the same name: SHA-256 of the value's UTF-16 code units.</summary>
internal static class NameHash
{
    /// <summary>64 lower-case hexadecimal digits, the same on every machine.</summary>
    public static string Of(string value)
    {
        // Not an Encoding: that would replace lone surrogates, and different values would get the same hash.
        byte[] units = new byte[value.Length * 2];
        for (int i = 0; i < value.Length; i++)
        {
            units[i * 2] = (byte)value[i];
            units[(i * 2) + 1] = (byte)(value[i] >> 8);
        }

        using var algorithm = SHA256.Create();
        var digits = new StringBuilder(64);
        foreach (byte part in algorithm.ComputeHash(units))
        {
            digits.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
