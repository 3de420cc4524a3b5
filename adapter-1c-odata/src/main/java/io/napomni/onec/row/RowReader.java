package io.napomni.onec.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer token by token. Nothing is given out before the whole of it has been read and its last bracket stood
 * at its very end, so that half an answer is never taken for one.
 */
public final class RowReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 8;
    private static final int MOST_ROWS = 300_000;
    private static final Set<String> FURTHER_PAGES = Set.of("odata.nextLink", "@odata.nextLink", "__next");

    private final JsonParser in;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final long mostOfSet;
    private int rows;

    private RowReader(JsonParser in, long mostOfSet) {
        this.mostOfSet = mostOfSet;
        this.in = in;
    }

    /** The rows of a set. Throws an {@link IOException} if the answer is none, or not whole. */
    public static List<Row> set(InputStream body) throws IOException {
        return set(body, Long.MAX_VALUE);
    }

    /**
     * The same; also throws when there are more rows than were asked for, and where the other side says that it keeps
     * some back for another page, which 1C never does.
     */
    public static List<Row> set(InputStream body, long most) throws IOException {
        try (JsonParser in = JSON.createParser(body)) {
            RowReader reader = new RowReader(in, most);
            List<Row> rows = reader.rowsOfSet();
            reader.end();
            return rows;
        }
    }

    /** A single object. Throws as {@link #set}. */
    public static Row object(InputStream body) throws IOException {
        try (JsonParser in = JSON.createParser(body)) {
            RowReader reader = new RowReader(in, 1);
            reader.expect(in.nextToken(), JsonToken.START_OBJECT);
            Row row = reader.row("", 0);
            reader.end();
            if (row.has("odata.error")) {
                throw new OddAnswer("an error with status 200");
            }
            return row;
        }
    }

    private List<Row> rowsOfSet() throws IOException {
        expect(in.nextToken(), JsonToken.START_OBJECT);
        List<Row> rows = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken token = in.nextToken();
            if (name.equals("value") && rows == null) {
                expect(token, JsonToken.START_ARRAY);
                rows = rows("", 0, mostOfSet);
            } else if (name.equals("value") || name.equals("odata.error") || FURTHER_PAGES.contains(name)) {
                throw new OddAnswer("not all rows of one set");
            } else {
                in.skipChildren();
            }
        }
        expect(in.currentToken(), JsonToken.END_OBJECT);
        if (rows == null) {
            throw new JsonParseException(in, "no rows");
        }
        return rows;
    }

    private void end() throws IOException {
        if (in.nextToken() != null) {
            throw new JsonParseException(in, "something stands after the end");
        }
    }

    private List<Row> rows(String section, int depth, long most) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            expect(token, JsonToken.START_OBJECT);
            if (rows.size() >= most) {
                throw new OddAnswer("more rows than were asked for");
            } else if (this.rows >= MOST_ROWS) {
                throw OddAnswer.tooMuch();
            }
            this.rows++;
            rows.add(row(section, depth));
        }
        return rows;
    }

    private Row row(String section, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new JsonParseException(in, "too deep");
        }
        Filling filling = new Filling(shapes.getOrDefault(section, Shape.EMPTY));
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken token = in.nextToken();
            if (name.indexOf('@') >= 0) {
                in.skipChildren();
            } else {
                filling.put(name, value(name, token, depth));
            }
        }
        expect(in.currentToken(), JsonToken.END_OBJECT);
        Shape shape = filling.shape();
        shapes.put(section, shape);
        return filling.row(shape);
    }

    private @Nullable Object value(String name, JsonToken token, int depth) throws IOException {
        return switch (token) {
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT ->
                in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? in.getDecimalValue()
                        : Long.valueOf(in.getLongValue());
            case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_ARRAY -> rows(name, depth + 1, MOST_ROWS);
            case START_OBJECT -> row(name, depth + 1);
            default -> throw new JsonParseException(in, "no value");
        };
    }

    private void expect(@Nullable JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new JsonParseException(in, "wanted " + wanted);
        }
    }
}
