package io.napomni.onec.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.olingo.odata2.api.edm.EdmLiteralKind;
import org.apache.olingo.odata2.api.edm.EdmSimpleType;
import org.apache.olingo.odata2.api.exception.ODataException;
import org.apache.olingo.odata2.api.uri.UriInfo;
import org.apache.olingo.odata2.api.uri.expression.BinaryExpression;
import org.apache.olingo.odata2.api.uri.expression.CommonExpression;
import org.apache.olingo.odata2.api.uri.expression.LiteralExpression;
import org.apache.olingo.odata2.api.uri.expression.MethodExpression;
import org.junit.jupiter.api.Test;

/** By default some thousand literals; with {@code -Pproof} a hundred thousand. */
class OracleTest {
    private static final int LITERALS = 4_000 * Integer.getInteger("napomni.proofs.times", 1);
    private static final String LETTERS = "''''\"\\/?&=+%#;,()$ @:.*abcЖёЫ№🙂\u00A0\u0000\n\t";

    private final Oracle oracle = new Oracle();

    @Test
    void literals_come_back_as_they_went() throws ODataException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int made = 0; made < LITERALS; made++) {
            Object value = value(random);
            assertThat(readBack(value)).as("seed %d, literal %d", seed, made).isEqualTo(value);
        }
    }

    private static Object value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong());
            case 1 ->
                outsideTheGap(
                        LocalDateTime.of(1, 1, 1, 0, 0).plusSeconds((long) (random.nextDouble() * 9998 * 31_556_952L)));
            case 2 -> BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(25) - 5);
            case 3 -> random.nextLong() >> random.nextInt(64);
            case 4 -> random.nextBoolean();
            default -> text(random);
        };
    }

    /** The oracle's calendar knows no 5th to 14th of October 1582, the days that the Gregorian reform left out. */
    private static LocalDateTime outsideTheGap(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        boolean left = day.isAfter(LocalDate.of(1582, 10, 4)) && day.isBefore(LocalDate.of(1582, 10, 15));
        return left ? time.plusDays(10) : time;
    }

    private static String text(Random random) {
        int[] points = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(20); left > 0; left--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private Object readBack(Object value) throws ODataException {
        if (value instanceof UUID guid) {
            return literal("Ref_Key", Literal.of(guid), UUID.class);
        } else if (value instanceof LocalDateTime time) {
            Timestamp read = literal("Date", Literal.of(time), Timestamp.class);
            return LocalDateTime.ofInstant(proleptic(read), ZoneOffset.UTC);
        } else if (value instanceof BigDecimal number) {
            BigDecimal read = marked("СуммаДокумента", Literal.of(number), "m", BigDecimal.class);
            return read.compareTo(number) == 0 ? number : read;
        } else if (value instanceof Long number) {
            return marked("НомерСтроки", Literal.of(number), "L", Long.class);
        } else if (value instanceof Boolean flag) {
            return literal("Posted", Literal.of(flag), Boolean.class);
        }
        return literal("Комментарий", Literal.of((String) value), String.class);
    }

    /** The oracle counts days before 1582 by the Julian calendar, as java.util does; the digits are what matters. */
    private static java.time.Instant proleptic(Timestamp read) {
        var calendar = new java.util.GregorianCalendar(java.util.TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        calendar.setTimeInMillis(read.getTime());
        return LocalDateTime.of(
                        calendar.get(java.util.Calendar.YEAR),
                        calendar.get(java.util.Calendar.MONTH) + 1,
                        calendar.get(java.util.Calendar.DAY_OF_MONTH),
                        calendar.get(java.util.Calendar.HOUR_OF_DAY),
                        calendar.get(java.util.Calendar.MINUTE),
                        calendar.get(java.util.Calendar.SECOND))
                .toInstant(ZoneOffset.UTC);
    }

    /** 1C takes bare numbers; the oracle wants to see their type in a letter after them, which is all that is added. */
    private <T> T marked(String field, Literal number, String letter, Class<T> type) throws ODataException {
        Resource plain = asked(field, number).resource();
        String query = plain.query().replaceFirst("(\\$filter=[^&]*)", "$1" + letter);
        return value(oracle.read(new Resource(plain.path(), query, "marked")), type);
    }

    private <T> T literal(String field, Literal literal, Class<T> type) throws ODataException {
        return value(oracle.read(asked(field, literal).resource()), type);
    }

    private static SetQuery asked(String field, Literal literal) {
        return SetQuery.of(Oracle.SET, "Ref_Key").where(Filter.eq(field, literal));
    }

    private static <T> T value(UriInfo read, Class<T> type) throws ODataException {
        BinaryExpression comparison = (BinaryExpression) read.getFilter().getExpression();
        LiteralExpression literal = (LiteralExpression) comparison.getRightOperand();
        return ((EdmSimpleType) literal.getEdmType())
                .valueOfString(literal.getUriLiteral(), EdmLiteralKind.URI, null, type);
    }

    @Test
    void a_whole_question_is_read_as_it_was_meant() throws ODataException {
        UUID guid = UUID.fromString("7e0c2a00-1a01-11f1-8f30-00155d010a01");
        SetQuery query = SetQuery.of(Oracle.SET, "Ref_Key", "СуммаДокумента")
                .where(Filter.within("Date", LocalDateTime.of(2026, 3, 1, 0, 0), LocalDateTime.of(2026, 4, 1, 0, 0)))
                .where(Filter.contains("Комментарий", "О'Нил & Ко + 100%").negated())
                .where(Filter.in("Ref_Key", List.of(guid, new UUID(1, 2))))
                .orderBy("Date", "Ref_Key")
                .page(100, 50)
                .allowedOnly(true);

        UriInfo read = oracle.read(query.resource());

        assertThat(read.getTop()).isEqualTo(50);
        assertThat(read.getSkip()).isEqualTo(100);
        assertThat(read.getSelect()).hasSize(2);
        assertThat(read.getOrderBy().getOrders()).hasSize(2);
        assertThat(read.getFormat()).isEqualTo("application/json;odata=nometadata");
        assertThat(read.getCustomQueryOptions()).containsEntry("allowedOnly", "true");
        assertThat(tree(read.getFilter().getExpression()))
                .isEqualTo("(((Date ge datetime'2026-03-01T00:00:00' and Date lt datetime'2026-04-01T00:00:00')"
                        + " and not substringof('О''Нил & Ко + 100%',Комментарий))"
                        + " and (Ref_Key eq guid'7e0c2a00-1a01-11f1-8f30-00155d010a01'"
                        + " or Ref_Key eq guid'00000000-0000-0001-0000-000000000002'))");
    }

    @Test
    void keys_and_counts_are_read_too() throws ODataException {
        UUID guid = UUID.fromString("7e0c2a00-1a01-11f1-8f30-00155d010a01");

        assertThat(oracle.read(EntityQuery.of(Oracle.SET, guid, "Ref_Key").resource())
                        .getKeyPredicates()
                        .get(0)
                        .getLiteral())
                .isEqualTo(guid.toString());
        assertThat(oracle.read(SetQuery.of(Oracle.SET, "Ref_Key")
                                .where(Filter.eq("Posted", Literal.of(true)))
                                .count()
                                .resource())
                        .isCount())
                .isTrue();
    }

    /** Otherwise the oracle would agree to anything. */
    @Test
    void the_oracle_refuses_a_text_whose_quote_is_not_doubled() {
        Resource broken = new Resource(
                Percent.segment(Oracle.SET), "$filter=" + Percent.query("Комментарий eq 'О'Нил'"), "broken");

        assertThatThrownBy(() -> oracle.read(broken)).isInstanceOf(ODataException.class);
    }

    private static String tree(CommonExpression expression) {
        if (expression instanceof BinaryExpression binary) {
            String text = tree(binary.getLeftOperand()) + " "
                    + binary.getOperator().toUriLiteral() + " " + tree(binary.getRightOperand());
            return List.of("and", "or").contains(binary.getOperator().toUriLiteral()) ? "(" + text + ")" : text;
        } else if (expression instanceof org.apache.olingo.odata2.api.uri.expression.UnaryExpression unary) {
            return "not " + tree(unary.getOperand());
        } else if (expression instanceof MethodExpression method) {
            return method.getUriLiteral() + "("
                    + String.join(
                            ",",
                            method.getParameters().stream()
                                    .map(OracleTest::tree)
                                    .toList())
                    + ")";
        }
        return expression.getUriLiteral();
    }
}
