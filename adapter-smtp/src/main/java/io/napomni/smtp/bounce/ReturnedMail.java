package io.napomni.smtp.bounce;

import java.util.function.Predicate;

/** Where letters to the return path end up. */
@FunctionalInterface
public interface ReturnedMail {

    /**
     * Shows each letter that was not done with before, as its bytes, or, where nothing can be marked, all of them.
     *
     * @param reader says whether it has done with the letter; else, or if it throws, the letter is shown again next time
     * @return how many it has done with
     * @throws io.napomni.port.SourceException if the place could not be read
     */
    int read(Predicate<byte[]> reader);
}
