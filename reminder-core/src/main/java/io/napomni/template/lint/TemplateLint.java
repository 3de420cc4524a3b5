package io.napomni.template.lint;

import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Node;
import io.napomni.template.syntax.Source;
import io.napomni.template.syntax.TemplateParser;
import io.napomni.template.wording.Escaping;
import io.napomni.wording.LetterLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything that can be known to be wrong with one part of a template before the first letter. */
public final class TemplateLint {

    private TemplateLint() {}

    /** One sentence for each thing that is wrong, with line, column and, where there is one, a suggestion. */
    public static List<String> findings(Source source, LetterLanguage language, Escaping escaping, Declared declared) {
        return findings(
                source,
                language,
                declared,
                nodes -> escaping == Escaping.HTML ? HtmlLint.findings(source, HtmlRules.LETTER, nodes) : List.of());
    }

    /** The same for HTML of one kind. */
    public static List<String> findings(Source source, LetterLanguage language, HtmlRules rules, Declared declared) {
        return findings(source, language, declared, nodes -> HtmlLint.findings(source, rules, nodes));
    }

    private static List<String> findings(
            Source source, LetterLanguage language, Declared declared, Function<List<Node>, List<String>> html) {
        try {
            List<Node> nodes = TemplateParser.parse(source);
            List<String> findings = new ArrayList<>(controls(source));
            findings.addAll(NameLint.findings(source, language, declared, nodes));
            findings.addAll(html.apply(nodes));
            return findings;
        } catch (TemplateException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private static List<String> controls(Source source) {
        for (int i = 0; i < source.text().length(); i++) {
            char c = source.text().charAt(i);
            if (Escaping.isControl(c) && c != '\n' && c != '\t') {
                String code = Integer.toHexString(c);
                return List.of("an invisible control character (U+" + code + ") stands in " + source.at(i));
            }
        }
        return List.of();
    }
}
