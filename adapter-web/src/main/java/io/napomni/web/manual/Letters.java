package io.napomni.web.manual;

import io.napomni.run.manual.LetterChoice;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters to choose from, as a form names them: {@code contract/contract-renewal/renewal/mail}. */
final class Letters {

    private static final int PARTS = 4;
    private static final int LONGEST = 300;

    private Letters() {}

    static String code(LetterChoice letter) {
        return Stream.of(letter.useCase(), letter.scenario(), letter.stage(), letter.step())
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    /** Empty if it names none; whether there is such a letter is for the sources to say. */
    static Optional<LetterChoice> parse(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            List<String> parts = Arrays.stream(code.split("/", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            return parts.size() == PARTS && parts.stream().noneMatch(String::isBlank)
                    ? Optional.of(new LetterChoice(parts.get(0), parts.get(1), parts.get(2), parts.get(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
