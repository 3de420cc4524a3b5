package io.napomni.smtp.letter;

import io.napomni.port.AttachedFile;
import java.util.regex.Pattern;

/** A file that goes with a letter. */
public final class Attachment {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}");

    private final HeaderText name;
    private final String type;
    private final byte[] content;

    /**
     * A file of this name.
     *
     * @param name as the customer sees it, in any language
     * @param type of its content, for example {@code application/pdf}
     * @param content is copied
     * @throws IllegalArgumentException if the name holds a control character or is blank, or the type is none
     */
    public Attachment(String name, String type, byte[] content) {
        if (name.isBlank() || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("an attachment has a name, and a type such as application/pdf");
        }
        this.name = new HeaderText(name);
        this.type = type;
        this.content = content.clone();
    }

    /** As people are told of it. */
    public AttachedFile told() {
        return new AttachedFile(name(), type, content.length);
    }

    String name() {
        return name.value();
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "Attachment[" + type + ", " + content.length + " bytes]";
    }
}
