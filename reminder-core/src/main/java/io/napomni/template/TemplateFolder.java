package io.napomni.template;

import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A host's own templates in a folder.
 *
 * <p>Each template and language is three files, {@code name.ru.subject.hbs}, {@code name.ru.html.hbs},
 * {@code name.ru.text.hbs}, all in UTF-8; {@code name.variables} declares the variables for all languages, as described
 * at {@link TemplateText}. Other files are left alone.
 */
public final class TemplateFolder {

    private TemplateFolder() {}

    /**
     * Reads the texts as they are now, Russian ones first; later changes in the folder change nothing.
     *
     * @throws TemplateException if a part is missing, misnamed, too long or no UTF-8, or the folder cannot be read
     */
    public static List<TemplateText> read(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".hbs") || name.endsWith(TemplateFiles.VARIABLES)) {
                    contents.put(name, content(name, file));
                }
            }
        } catch (IOException unreadable) {
            throw new TemplateException("the folder of templates " + folder + " cannot be read", unreadable);
        }
        return new TemplateFiles(contents).texts();
    }

    private static String content(String name, Path file) throws IOException {
        if (Files.size(file) > 4L * Limits.SOURCE) {
            throw new TemplateException(name + " is longer than " + Limits.SOURCE + " characters");
        }
        return TemplateFiles.utf8(name, Files.readAllBytes(file));
    }
}
