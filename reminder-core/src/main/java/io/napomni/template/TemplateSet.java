package io.napomni.template;

import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Declarations;
import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Nearest;
import io.napomni.wording.LetterLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compiled templates by name, then by language; a template's first language is its default. */
final class TemplateSet {

    private final Map<String, Map<String, CompiledTemplate>> byName = new LinkedHashMap<>();

    private TemplateSet() {}

    /** @throws TemplateException with every finding in every text, one a line */
    static TemplateSet of(List<TemplateText> texts) {
        List<TemplateCompiler> compilers = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (TemplateText text : texts) {
            TemplateCompiler compiler = new TemplateCompiler(text, language(text), declared(text, texts));
            findings.addAll(compiler.findings());
            compilers.add(compiler);
        }
        if (!findings.isEmpty()) {
            throw new TemplateException(String.join("\n", findings));
        }
        TemplateSet set = new TemplateSet();
        for (int i = 0; i < texts.size(); i++) {
            set.add(texts.get(i), compilers.get(i).compile());
        }
        return set;
    }

    private void add(TemplateText text, CompiledTemplate compiled) {
        Map<String, CompiledTemplate> languages = byName.computeIfAbsent(text.name(), absent -> new LinkedHashMap<>());
        if (languages.putIfAbsent(text.language().toLanguageTag(), compiled) != null) {
            throw new TemplateException("the template " + text.name() + " is given twice in "
                    + text.language().toLanguageTag());
        }
    }

    CompiledTemplate find(String name, Locale language) {
        Map<String, CompiledTemplate> languages = byName.get(name);
        if (languages == null) {
            throw new TemplateException("there is no template " + name + Nearest.suggestion(name, byName.keySet()));
        }
        CompiledTemplate exact = languages.get(language.toLanguageTag());
        CompiledTemplate near = exact != null ? exact : languages.get(language.getLanguage());
        return near != null ? near : languages.values().iterator().next();
    }

    private static LetterLanguage language(TemplateText text) {
        return LetterLanguage.of(text.language())
                .orElseThrow(() -> new TemplateException("the template " + text.name() + " is in "
                        + text.language().toLanguageTag() + ", but dates and amounts can be written only in "
                        + LetterLanguage.codes()));
    }

    private static Declared declared(TemplateText text, List<TemplateText> all) {
        List<String> lines = text.variables();
        for (TemplateText other : all) {
            if (lines.isEmpty() && other.name().equals(text.name())) {
                lines = other.variables();
            }
        }
        return Declarations.read(text.name(), lines);
    }
}
