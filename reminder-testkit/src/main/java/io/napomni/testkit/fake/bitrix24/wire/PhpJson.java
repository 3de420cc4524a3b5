package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON as the portal's PHP does: slashes, angle brackets and non-ASCII characters escaped, an empty map as
 * {@code []}, a map with keys 0..n as an
 * array, numbers without trailing zeros.
 */
public final class PhpJson {
    private final StringBuilder out = new StringBuilder();

    private PhpJson() {}

    /** The tree as ASCII text. */
    public static String write(JsonNode node) {
        PhpJson json = new PhpJson();
        json.value(node);
        return json.out.toString();
    }

    private void value(JsonNode node) {
        if (node.isObject()) {
            object(node);
        } else if (node.isArray()) {
            array(node);
        } else if (node.isTextual()) {
            text(node.textValue());
        } else if (node.isNumber()) {
            number(node);
        } else {
            out.append(node.isMissingNode() ? "null" : node.asText());
        }
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber()) {
            out.append(node.asText());
            return;
        }
        BigDecimal plain = node.decimalValue().stripTrailingZeros();
        out.append(plain.signum() == 0 ? "0" : plain.toPlainString());
    }

    private void object(JsonNode node) {
        if (isList(node)) {
            array(node);
            return;
        }
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            out.append(separator);
            text(entry.getKey());
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void array(JsonNode node) {
        out.append('[');
        String separator = "";
        for (JsonNode element : node) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
    }

    private static boolean isList(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        for (int index = 0; names.hasNext(); index++) {
            if (!names.next().equals(Integer.toString(index))) {
                return false;
            }
        }
        return true;
    }

    private void text(String text) {
        out.append('"');
        text.chars().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '/' -> out.append("\\/");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '<' -> out.append("\\u003C");
            case '>' -> out.append("\\u003E");
            default -> plainOrEscaped(c);
        }
    }

    private void plainOrEscaped(int c) {
        if (c >= ' ' && c < 0x7f) {
            out.append((char) c);
        } else {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit((c >> shift) & 0xf, 16));
            }
        }
    }
}
