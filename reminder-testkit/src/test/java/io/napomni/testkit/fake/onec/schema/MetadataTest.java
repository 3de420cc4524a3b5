package io.napomni.testkit.fake.onec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class MetadataTest {
    private static final String EDM = "http://schemas.microsoft.com/ado/2009/11/edm";

    private static Stream<String> profiles() {
        return BaseSchema.profiles().stream();
    }

    private static Document parse(BaseSchema schema) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(schema.metadataXml())));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<Element> all(Document xml, String element) {
        return elements(xml.getElementsByTagNameNS(EDM, element));
    }

    private static List<Element> inside(Element parent, String element) {
        return elements(parent.getElementsByTagNameNS(EDM, element));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }

    private static List<String> names(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("Name")).toList();
    }

    private static Element type(Document xml, String name) {
        return all(xml, "EntityType").stream()
                .filter(type -> type.getAttribute("Name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void it_holds_the_sets_of_the_profile_and_their_properties(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        Document xml = parse(schema);
        List<String> sets = schema.sets().stream().map(SetSchema::name).toList();
        assertThat(names(all(xml, "EntitySet"))).containsExactlyElementsOf(sets);
        assertThat(names(all(xml, "EntityType"))).containsExactlyElementsOf(sets);
        assertThat(schema.sets()).allSatisfy(set -> {
            Stream<String> expected = Stream.concat(
                    set.properties().stream().map(Property::name),
                    set.sections().stream().map(SetSchema::field));
            assertThat(names(inside(type(xml, set.name()), "Property"))).containsExactlyElementsOf(expected.toList());
        });
        assertThat(names(all(xml, "EnumType"))).hasSameSizeAs(schema.enumerations());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void it_speaks_the_dialect_of_1c(String profile) {
        Document xml = parse(BaseSchema.of(profile));
        assertThat(all(xml, "Schema"))
                .singleElement()
                .satisfies(
                        schema -> assertThat(schema.getAttribute("Namespace")).isEqualTo("StandardODATA"));
        assertThat(all(xml, "AssociationSet")).isEmpty();
        assertThat(all(xml, "EntityType"))
                .allSatisfy(type -> assertThat(type.getAttribute("OpenType")).isEqualTo("true"));
        assertThat(all(xml, "FunctionImport")).isNotEmpty().allSatisfy(function -> {
            assertThat(function.getAttribute("IsBindable")).isEqualTo("true");
            assertThat(function.hasAttribute("EntitySet")).isFalse();
            assertThat(names(inside(function, "Parameter"))).startsWith("bindingParameter");
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_type_that_is_named_is_declared(String profile) {
        Document xml = parse(BaseSchema.of(profile));
        List<String> declared = Stream.of("EntityType", "ComplexType", "EnumType")
                .flatMap(element -> names(all(xml, element)).stream())
                .toList();
        List<String> used = Stream.of("Property", "Parameter", "End")
                .flatMap(element -> all(xml, element).stream())
                .map(element -> element.getAttribute("Type"))
                .toList();
        List<String> returned = all(xml, "FunctionImport").stream()
                .map(function -> function.getAttribute("ReturnType"))
                .filter(type -> !type.isEmpty())
                .toList();
        assertThat(declared).doesNotHaveDuplicates();
        assertThat(Stream.of(used, returned).flatMap(List::stream)).allSatisfy(type -> {
            String plain = type.replace("Collection(", "").replace(")", "");
            assertThat(plain.startsWith("Edm.") || declared.contains(plain.replace("StandardODATA.", "")))
                    .as(type)
                    .isTrue();
        });
    }

    @Test
    void a_navigation_goes_when_its_target_is_not_published_but_the_key_stays() {
        BaseSchema schema = BaseSchema.of("ut11");
        Element before = type(parse(schema), "Document_ЗаказКлиента");
        Element after = type(parse(schema.without("Catalog_Партнеры")), "Document_ЗаказКлиента");
        assertThat(names(inside(before, "NavigationProperty"))).contains("Партнер", "Контрагент");
        assertThat(names(inside(after, "NavigationProperty")))
                .contains("Контрагент")
                .doesNotContain("Партнер");
        assertThat(names(inside(after, "Property"))).contains("Партнер_Key");
    }

    @Test
    void functions_are_those_the_register_has() {
        Document xml = parse(BaseSchema.of("bp"));
        List<String> ofPaid = all(xml, "FunctionImport").stream()
                .filter(function -> inside(function, "Parameter")
                        .get(0)
                        .getAttribute("Type")
                        .equals("StandardODATA.AccumulationRegister_ОплатаСчетов"))
                .map(function -> function.getAttribute("Name"))
                .toList();
        assertThat(ofPaid).containsExactly("Turnovers");
    }

    @Test
    void it_can_be_as_long_as_in_life() {
        String xml = BaseSchema.of("ut11").withPadding(4_000).metadataXml();
        assertThat(xml.getBytes(StandardCharsets.UTF_8).length).isBetween(15_000_000, 19_000_000);
        assertThat(xml).contains("Catalog_ПрочийСправочник04000");
    }
}
