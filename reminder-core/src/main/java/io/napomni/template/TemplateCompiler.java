package io.napomni.template;

import io.napomni.template.lint.TemplateLint;
import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Source;
import io.napomni.template.syntax.TemplateParser;
import io.napomni.template.wording.Escaping;
import io.napomni.wording.LetterLanguage;
import java.util.ArrayList;
import java.util.List;

/** Checks and compiles the three parts of a template. */
final class TemplateCompiler {

    private final TemplateText written;
    private final LetterLanguage language;
    private final Declared declared;

    TemplateCompiler(TemplateText written, LetterLanguage language, Declared declared) {
        this.written = written;
        this.language = language;
        this.declared = declared;
    }

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        findings.addAll(TemplateLint.findings(subject(), language, Escaping.PLAIN, declared));
        findings.addAll(TemplateLint.findings(html(), language, Escaping.HTML, declared));
        findings.addAll(TemplateLint.findings(text(), language, Escaping.PLAIN, declared));
        return findings;
    }

    /** To be called when there are no findings. */
    CompiledTemplate compile() {
        Engine plain = new Engine(language, Escaping.PLAIN);
        Engine html = new Engine(language, Escaping.HTML);
        return new CompiledTemplate(
                written.name(), declared, part(plain, subject()), part(html, html()), part(plain, text()));
    }

    private static CompiledPart part(Engine engine, Source source) {
        String canonical = Canonical.of(source, TemplateParser.parse(source));
        return new CompiledPart(
                source.label(), engine.compile(source, canonical), source.text().length());
    }

    private Source subject() {
        return new Source(written.label("subject"), written.subject());
    }

    private Source html() {
        return new Source(written.label("html"), written.html());
    }

    private Source text() {
        return new Source(written.label("text"), written.text());
    }
}
