using System.Text;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Tests.FrontMatter;

public sealed class BodyScannerTests
{
    [Fact]
    public void Items_of_every_list_style_count_at_any_indentation()
    {
        Scan(
            """
            - [ ] one
            * [x] two
              + [X] three
            	1. [ ] four
            12) [x] five
            - [x]
            """).ShouldBe(new BodyScanner(6, 4));
    }

    [Fact]
    public void What_only_looks_like_an_item_does_not_count()
    {
        Scan(
            """
            -[ ] no blank
            - [y] another letter
            - [x](link)
            - [] nothing
            [x] no marker
            text - [x] inside
            1234567890. [x] ten digits
            - 
            """).ShouldBe(default);
    }

    [Fact]
    public void Fenced_code_does_not_count()
    {
        Scan(
            """
            - [ ] one
            ```markdown
            - [x] code
            ~~~
            ```
              ~~~~
              - [x] code
              ~~~
              ~~~~
            ``` `not a fence`
            - [x] two
            ````
            - [x] never closed
            """).ShouldBe(new BodyScanner(2, 1));
    }

    [Fact]
    public void Lines_may_end_with_CRLF_or_CR()
    {
        BodyScanner.Scan("- [ ] one\r\n- [x] two\r- [x] three"u8).ShouldBe(new BodyScanner(3, 2));
    }

    private static BodyScanner Scan(string body) => BodyScanner.Scan(Encoding.UTF8.GetBytes(body));
}
