package io.napomni.template;

import java.io.Writer;

/** Collects a rendered part, and no more than a letter may be. */
final class CappedWriter extends Writer {

    private final StringBuilder text;
    private final Work work;

    /** @param expected how many characters there will probably be */
    CappedWriter(Work work, int expected) {
        this.text = new StringBuilder(expected);
        this.work = work;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        work.room(text.length() + length);
        text.append(characters, from, length);
    }

    @Override
    public void write(String written) {
        work.room(text.length() + written.length());
        text.append(written);
    }

    @Override
    public Writer append(CharSequence written) {
        work.room(text.length() + written.length());
        text.append(written);
        return this;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
