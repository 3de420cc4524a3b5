package io.napomni.browser.hostile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Values that run a script wherever they are written unescaped: what breaks out, what runs, and how it hides. */
final class Corpus {

    /** What stands around a value in a page, and how it is left. */
    private static final List<String> BREAKERS = List.of(
            "",
            "",
            "\">",
            "'>",
            "\" ",
            "' ",
            "</textarea>",
            "</title>",
            "</style>",
            "-->",
            "</p>",
            "]]>",
            "</strong>",
            "</label>",
            "\"/>",
            "&quot;>",
            "\\\">",
            "{{/if}}",
            "{{else}}",
            "[[");

    /** What runs {@code CALL}. */
    private static final List<String> RUNNERS = List.of(
            "<script>CALL</script>",
            "<script/x>CALL</script>",
            "<script\n>CALL</script\n>",
            "<<script>CALL//<</script>",
            "<img src=x onerror=CALL>",
            "<img src=x onerror=\"CALL\"",
            "<img src='x' onerror='CALL'>",
            "<svg/onload=CALL>",
            "<svg><script>CALL</script></svg>",
            "<svg><animate onbegin=CALL attributeName=x dur=1s>",
            "<body onload=CALL>",
            "<input autofocus onfocus=CALL>",
            "<textarea autofocus onfocus=CALL>",
            "<details open ontoggle=CALL>",
            "<video><source onerror=CALL></video>",
            "<audio src=x onerror=CALL>",
            "<iframe srcdoc=\"<script>parent.CALL</script>\"></iframe>",
            "<iframe src=\"javascript:parent.CALL\"></iframe>",
            "<iframe onload=CALL></iframe>",
            "<object data=\"data:text/html,<script>CALL</script>\"></object>",
            "<embed src=\"javascript:CALL\">",
            "<a href=\"javascript:CALL\">x</a>",
            "<a href=\"java&#10;script:CALL\">x</a>",
            "<form action=\"javascript:CALL\"><button>x</button></form>",
            "<button formaction=javascript:CALL>x</button>",
            "<math><mtext><table><mglyph><style><img src=x onerror=CALL>",
            "<noscript><p title=\"</noscript><img src=x onerror=CALL>\">",
            "<style>@import 'javascript:CALL';</style><img src=x onerror=CALL>",
            "<base href=\"javascript:CALL//\"><img src=x onerror=CALL>",
            "<link rel=stylesheet href=x onerror=CALL>",
            "<x onclick=CALL tabindex=0 autofocus onfocus=CALL>",
            "<marquee onstart=CALL>x</marquee>",
            "\" autofocus onfocus=\"CALL",
            "' autofocus onfocus='CALL",
            "\" onmouseover=\"CALL\" x=\"",
            "` onclick=CALL `",
            "javascript:CALL",
            "JaVaScRiPt:CALL",
            "java\tscript:CALL",
            "&#106;avascript:CALL",
            "data:text/html,<script>CALL</script>",
            "tel:1\" onclick=\"CALL",
            "x@example.org\" onfocus=\"CALL\" autofocus=\"",
            "x@example.org?subject=<script>CALL</script>",
            "{{{this}}}<script>CALL</script>",
            "{{#with this}}<img src=x onerror=CALL>{{/with}}",
            "[[send]]<script>CALL</script>",
            "${CALL}#{CALL}<script>CALL</script>",
            "\\u003cscript\\u003eCALL\\u003c/script\\u003e",
            "%3Cscript%3ECALL%3C/script%3E",
            "+ADw-script+AD4-CALL+ADw-/script+AD4-",
            "&lt;script&gt;CALL&lt;/script&gt;",
            "\uff1cscript\uff1eCALL\uff1c/script\uff1e",
            "\u202e<script>CALL</script>",
            "\u2028<script>CALL</script>");

    private static final List<String> CALLS = List.of(
            "ran()", "window.ran()", "alert(1)", "confirm(1)", "top.ran()", "self['ran']()", "ran`1`", "[1].map(ran)");

    private static final List<UnaryOperator<String>> DISGUISES = List.of(
            plain -> plain,
            plain -> plain,
            plain -> plain.replace("script", "ScRiPt").replace("img", "iMg"),
            plain -> plain.replace(" on", "\fon").replace(" src", "/src"),
            plain -> plain.replace("=", " = "),
            plain -> plain + plain,
            plain -> plain.replaceFirst("<", "<\u0000"),
            plain -> plain.replace("ran(", "ran&#40;").replace("alert(", "&#97;lert("),
            plain -> " \n" + plain,
            plain -> "слово " + plain + " слово",
            plain -> plain.toUpperCase(Locale.ROOT).replace("RAN", "ran").replace("ALERT", "alert"));

    /** What they are made from where nobody says otherwise. */
    static final long SEED = Long.getLong("napomni.browser.seed", 20261122);

    private Corpus() {}

    /**
     * So many different values, always the same of one seed.
     *
     * @param many at most some thousands
     */
    static List<String> of(long seed, int many) {
        Random random = new Random(seed);
        Set<String> values = new LinkedHashSet<>(
                RUNNERS.stream().map(runner -> runner.replace("CALL", "ran()")).collect(Collectors.toList()));
        while (values.size() < many) {
            String runner = pick(random, RUNNERS).replace("CALL", pick(random, CALLS));
            values.add(pick(random, BREAKERS) + pick(random, DISGUISES).apply(runner));
        }
        return values.stream().limit(many).collect(Collectors.toList());
    }

    private static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
