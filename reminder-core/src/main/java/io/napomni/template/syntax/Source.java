package io.napomni.template.syntax;

import io.napomni.port.TemplateException;

/** One part of a template, able to say where in it something stands. */
public record Source(String label, String text) {

    /** Lines end with a line feed from here on. */
    public Source {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    public boolean startsLine(int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n';
    }

    /** Lines and columns count from 1. */
    public String at(int offset) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return label + " line " + line + ", column " + column;
    }

    TemplateException wrong(int offset, String what) {
        return wrong(offset, what, "");
    }

    /** @param hint begins with a semicolon, or is empty */
    TemplateException wrong(int offset, String what, String hint) {
        return new TemplateException(what + " in " + at(offset) + hint);
    }
}
