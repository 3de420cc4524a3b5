package io.napomni.template.edit;

/**
 * What a person writes in place of a template: plain text, in which {@code {{contractNumber}}} stands for a variable of
 * the letter and a backslash before two braces for the braces.
 *
 * @param subject one line
 * @param text the body without the buttons by which the customer answers: they stand below it by themselves
 */
public record Edit(String subject, String text) {

    /** Lines end with a line feed from here on. */
    public Edit {
        subject = lines(subject);
        text = lines(text);
    }

    private static String lines(String written) {
        return written.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** It may name customers, so nothing of it is shown. */
    @Override
    public String toString() {
        return "Edit[" + subject.length() + " and " + text.length() + " characters]";
    }
}
