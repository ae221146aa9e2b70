using System.Text;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>
/// Joins a letter and the combining marks after it into the one letter that Unicode's Normalization Form C has for them,
/// so that a value typed on one system names the same member as one typed on another.
/// </summary>
/// <remarks>
/// <para><c>string.Normalize</c> does nothing where the compiler runs in globalization-invariant mode, as it does in small
/// containers; generated names must not depend on that.</para>
/// <para>The pairs are the canonical decompositions of the Unicode Character Database (UnicodeData.txt) whose second half
/// is one of U+0300 to U+036F, U+3099 and U+309A; Hangul is composed by the arithmetic of chapter 3.12 of the standard.
/// Marks are taken in the order in which they stand, which is the canonical one in text that was decomposed by a system.</para>
/// </remarks>
internal static class CanonicalComposition
{
    private const int LeadStart = 0x1100;
    private const int LeadCount = 19;
    private const int VowelStart = 0x1161;
    private const int VowelCount = 21;
    private const int TailStart = 0x11A7;
    private const int TailCount = 28;
    private const int SyllableStart = 0xAC00;

    /// <summary>For each mark, the letters that it joins, each followed by what the two become.</summary>
    private static readonly Dictionary<char, string> PairsByMark = new()
    {
        ['\u0300'] =
            "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừΑᾺΕῈΗῊΙῚΟῸΥῪΩῺαὰ"
            + "εὲηὴιὶοὸυὺωὼϊῒϋῢЕЀИЍеѐиѝἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫ",
        ['\u0301'] =
            "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌ"
            + "ØǾÜǗâấåǻæǽçḉêếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰϒϓГЃ"
            + "КЌгѓкќἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ",
        ['\u0302'] =
            "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ",
        ['\u0303'] =
            "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ",
        ['\u0304'] =
            "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱΑᾹΙῙΥῩαᾱιῑυῡИӢУӮиӣуӯḶḸḷḹ"
            + "ṚṜṛṝ",
        ['\u0306'] =
            "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝΑᾸΙῘΥῨαᾰιῐυῠАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặ",
        ['\u0307'] =
            "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦ"
            + "šṧſẛṢṨṣṩ",
        ['\u0308'] =
            "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋϒϔІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝ"
            + "зӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ",
        ['\u0309'] =
            "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử",
        ['\u030a'] =
            "AÅUŮaåuůwẘyẙ",
        ['\u030b'] =
            "OŐUŰoőuűУӲуӳ",
        ['\u030c'] =
            "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ",
        ['\u030f'] =
            "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕѴѶѵѷ",
        ['\u0311'] =
            "AȂEȆIȊOȎRȒUȖaȃeȇiȋoȏrȓuȗ",
        ['\u0313'] =
            "ΑἈΕἘΗἨΙἸΟὈΩὨαἀεἐηἠιἰοὀρῤυὐωὠ",
        ['\u0314'] =
            "ΑἉΕἙΗἩΙἹΟὉΡῬΥὙΩὩαἁεἑηἡιἱοὁρῥυὑωὡ",
        ['\u031b'] =
            "OƠUƯoơuư",
        ['\u0323'] =
            "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓƠỢơợƯỰưự",
        ['\u0324'] =
            "UṲuṳ",
        ['\u0325'] =
            "AḀaḁ",
        ['\u0326'] =
            "SȘTȚsștț",
        ['\u0327'] =
            "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
        ['\u0328'] =
            "AĄEĘIĮOǪUŲaąeęiįoǫuų",
        ['\u032d'] =
            "DḒEḘLḼNṊTṰUṶdḓeḙlḽnṋtṱuṷ",
        ['\u032e'] =
            "HḪhḫ",
        ['\u0330'] =
            "EḚIḬUṴeḛiḭuṵ",
        ['\u0331'] =
            "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ",
        ['\u0342'] =
            "αᾶηῆιῖυῦωῶϊῗϋῧἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯ",
        ['\u0345'] =
            "ΑᾼΗῌΩῼάᾴήῄαᾳηῃωῳώῴἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠ"
            + "ὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲὴῂὼῲᾶᾷῆῇῶῷ",
        ['\u3099'] =
            "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベ"
            + "ホボワヷヰヸヱヹヲヺヽヾ",
        ['\u309a'] =
            "はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
    };

    public static string Compose(string text)
    {
        int first = 1;
        while (first < text.Length && !MayJoin(text[first]))
        {
            first++;
        }

        if (first >= text.Length)
        {
            return text;
        }

        var composed = new StringBuilder(text.Length).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            if (TryJoin(composed[composed.Length - 1], text[i], out char joined))
            {
                composed[composed.Length - 1] = joined;
            }
            else
            {
                composed.Append(text[i]);
            }
        }

        return composed.ToString();
    }

    private static bool MayJoin(char c) => PairsByMark.ContainsKey(c) || IsVowel(c) || IsTail(c);

    private static bool IsVowel(int c) => c - VowelStart is >= 0 and < VowelCount;

    private static bool IsTail(int c) => c - TailStart is > 0 and < TailCount;

    private static bool TryJoin(int letter, char mark, out char joined)
    {
        joined = '\0';
        if (IsVowel(mark) && letter - LeadStart is >= 0 and < LeadCount)
        {
            joined = (char)(SyllableStart + ((((letter - LeadStart) * VowelCount) + (mark - VowelStart)) * TailCount));
        }
        else if (IsTail(mark)
            && letter - SyllableStart is >= 0 and < LeadCount * VowelCount * TailCount
            && (letter - SyllableStart) % TailCount == 0)
        {
            joined = (char)(letter + (mark - TailStart));
        }
        else if (PairsByMark.TryGetValue(mark, out string? pairs))
        {
            for (int i = 0; i < pairs.Length && joined == '\0'; i += 2)
            {
                if (pairs[i] == letter)
                {
                    joined = pairs[i + 1];
                }
            }
        }

        return joined != '\0';
    }
}
