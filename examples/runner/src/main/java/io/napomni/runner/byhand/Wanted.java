package io.napomni.runner.byhand;

import io.napomni.model.SubjectRef;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was typed.
 *
 * @param letter the word for it, for example {@code renewal}
 * @param edit whether an editor is to be opened
 * @param heading other words for the subject line
 * @param textFile other words for the text
 * @param reason in spite of warnings; empty asks for it
 * @param isSure whether nothing more is to be asked
 */
public record Wanted(
        SubjectRef subject,
        String letter,
        boolean edit,
        Optional<String> heading,
        Optional<Path> textFile,
        Optional<String> reason,
        boolean isSure) {}
