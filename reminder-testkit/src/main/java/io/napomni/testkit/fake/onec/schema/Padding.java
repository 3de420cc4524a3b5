package io.napomni.testkit.fake.onec.schema;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Types that nobody reads, so that {@code $metadata} is as long as in life. */
final class Padding {
    private static final String PROPERTIES = IntStream.rangeClosed(1, 38)
            .mapToObj(at -> String.format(
                    Locale.ROOT,
                    "<Property Name=\"ПрочийРеквизитОбъекта%02d\" Type=\"Edm.String\" Nullable=\"true\"/>\n",
                    at))
            .reduce("", String::concat);

    private Padding() {}

    static Stream<String> names(int types) {
        return IntStream.rangeClosed(1, types).mapToObj(Padding::name);
    }

    static String type(int at) {
        return "<EntityType Name=\"" + name(at) + "\" OpenType=\"true\">\n<Key>\n<PropertyRef Name=\"Ref_Key\"/>\n"
                + "</Key>\n<Property Name=\"Ref_Key\" Type=\"Edm.Guid\" Nullable=\"false\"/>\n" + PROPERTIES
                + "</EntityType>\n";
    }

    private static String name(int at) {
        return String.format(Locale.ROOT, "Catalog_ПрочийСправочник%05d", at);
    }
}
