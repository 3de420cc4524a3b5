package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What comes if nobody asks for JSON. */
class AtomTest {
    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpResponse<String> plain(String pathAndOptions) {
        return shop.ask.plain(pathAndOptions);
    }

    private static Document xml(HttpResponse<String> answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        } catch (Exception noXml) {
            throw new AssertionError(answer.body(), noXml);
        }
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static List<String> texts(Document document, String name) {
        return all(document, name).stream().map(Element::getTextContent).toList();
    }

    @Test
    void a_set_is_a_feed_of_entries_with_types() {
        HttpResponse<String> answer = plain(Shop.ORDERS + "?$orderby=Number&$inlinecount=allpages&$top=2");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/atom+xml;type=feed;charset=utf-8");
        Document feed = xml(answer);
        assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
        assertThat(texts(feed, "count")).containsExactly("3");
        assertThat(texts(feed, "Number")).containsExactly("ТД00-000041", "ТД00-000042");
        assertThat(all(feed, "Партнер_Key").get(0).getAttribute("m:type")).isEqualTo("Edm.Guid");
        assertThat(all(feed, "Товары").get(0).getAttribute("m:type"))
                .isEqualTo("Collection(StandardODATA." + Shop.ORDERS + "_Товары_RowType)");
        assertThat(texts(feed, "LineNumber")).containsExactly("1", "1");
        assertThat(shop.base.requests().rows()).isEqualTo(2);
    }

    @Test
    void an_object_is_an_entry_and_the_list_of_sets_a_service() {
        Document entry = xml(plain(Shop.PARTNERS + "(guid'" + Shop.DAISY + "')"));
        assertThat(entry.getDocumentElement().getLocalName()).isEqualTo("entry");
        assertThat(texts(entry, "Description")).containsExactly("Ромашка");
        assertThat(texts(entry, "id")).singleElement().asString().endsWith("(guid'" + Shop.DAISY + "')");

        Document service = xml(plain(""));
        assertThat(all(service, "collection").stream().map(one -> one.getAttribute("href")))
                .contains(Shop.ORDERS, Shop.ORDERS + "_Товары");
    }

    @Test
    void a_balance_is_a_feed_too() {
        assertThat(texts(xml(plain(Shop.BALANCES + "/Balance(Dimensions='Номенклатура')")), "СуммаBalance"))
                .containsExactly("168000");
    }

    @Test
    void errors_are_in_xml() {
        HttpResponse<String> answer = plain("Catalog_Нет");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(texts(xml(answer), "code")).containsExactly("8");
        assertThat(plain(Shop.ORDERS + "?$format=csv").body()).contains("<m:code>3</m:code>");
    }
}
