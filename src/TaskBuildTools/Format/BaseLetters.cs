namespace TaskBuildTools.Format;

/// <summary>
/// Latin, Greek and Cyrillic letters with marks, and the letters without them: the canonical decomposition of the Unicode
/// Standard (section 3.7) for U+00C0 to U+1FFF. Kept here, because an application must read a query as the build has read
/// the tasks, whatever tables its system and its runtime have.
/// </summary>
internal static class BaseLetters
{
    private const char First = '\u00C0';
    private const char Last = '\u1FFF';

    // Lower case, and the one capital that stays one without a language.
    private const string Marked =
        "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįİĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǣǧǩǫǭǯǰ" +
        "ǵǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳΐάέήίΰϊϋόύώϓϔйѐёѓїќѝўѷӂӑӓӗӛӝӟӣӥӧӫӭӯӱӳӵӹḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃ" +
        "ṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹἀἁἂἃἄἅἆἇἐἑ" +
        "ἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὐὑὒὓὔὕὖὗὠὡὢὣὤὥὦὧὰάὲέὴήὶίὸόὺύὼώᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱᾲᾳᾴᾶᾷῂῃῄῆῇῐῑῒΐῖῗῠῡ" +
        "ῢΰῤῥῦῧῲῳῴῶῷ";

    private const string Bases =
        "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaaægkooʒj" +
        "gnaæøaaeeiioorruusthaeooooyιαεηιυιυουωϒϒиеегікиуѵжааеәжзииоөэууучыabbbcdddddeeeeefghhhhhiikkkllllmmm" +
        "nnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyyααααααααεε" +
        "εεεεηηηηηηηηιιιιιιιιοοοοοουυυυυυυυωωωωωωωωααεεηηιιοουυωωααααααααηηηηηηηηωωωωωωωωαααααααηηηηηιιιιιιυυ" +
        "υυρρυυωωωωω";

    private static readonly char[] Table = Make();

    /// <summary>The letter without marks; any other character is its own.</summary>
    /// <param name="letter">In lower case.</param>
    public static char Of(char letter) => letter is < First or > Last ? letter : Table[letter - First];

    private static char[] Make()
    {
        var table = new char[Last - First + 1];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = (char)(First + i);
        }

        for (int i = 0; i < Marked.Length; i++)
        {
            table[Marked[i] - First] = Bases[i];
        }

        return table;
    }
}
