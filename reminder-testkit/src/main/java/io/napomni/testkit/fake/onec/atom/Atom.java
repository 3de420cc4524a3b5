package io.napomni.testkit.fake.onec.atom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.shape.Shape;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes Atom as OData 3 describes it: feeds, entries, the service document. That 1C answers so is documented; what
 * stands in an entry beside its properties is assumed.
 */
public final class Atom {
    private static final String FEED = "http://www.w3.org/2005/Atom";
    private static final String APP = "http://www.w3.org/2007/app";
    private static final String ADO = "http://schemas.microsoft.com/ado/2007/08/dataservices";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final String baseUrl;
    private final Clock clock;

    /** Addresses below this one; what is written was updated when it is written. */
    public Atom(String baseUrl, Clock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** A part of a document. */
    @FunctionalInterface
    private interface Part {
        void write(XMLStreamWriter xml) throws XMLStreamException, IOException;
    }

    /** The list of sets. */
    public void service(BaseSchema schema, Writer out) throws IOException {
        document(out, xml -> {
            start(xml, "service", APP);
            xml.writeNamespace("atom", FEED);
            xml.writeStartElement("workspace");
            text(xml, "atom:title", "Default");
            for (SetSchema set : schema.sets()) {
                xml.writeStartElement("collection");
                xml.writeAttribute("href", set.name());
                text(xml, "atom:title", set.name());
                xml.writeEndElement();
            }
        });
    }

    /** A feed; rows are taken as they are written. */
    public void feed(SetSchema set, Optional<Long> count, Shape shape, Iterator<ObjectNode> rows, Writer out)
            throws IOException {
        document(out, xml -> {
            start(xml, "feed", FEED);
            xml.writeNamespace("d", ADO);
            xml.writeNamespace("m", ADO + "/metadata");
            text(xml, "id", baseUrl + set.name());
            text(xml, "title", set.name());
            text(xml, "updated", now());
            if (count.isPresent()) {
                text(xml, "m:count", Long.toString(count.get()));
            }
            while (rows.hasNext()) {
                xml.writeStartElement("entry");
                entry(xml, set, shape, rows.next());
                xml.writeEndElement();
            }
        });
    }

    /** One object. */
    public void entry(SetSchema set, Shape shape, ObjectNode row, Writer out) throws IOException {
        document(out, xml -> {
            start(xml, "entry", FEED);
            xml.writeNamespace("d", ADO);
            xml.writeNamespace("m", ADO + "/metadata");
            entry(xml, set, shape, row);
        });
    }

    private void entry(XMLStreamWriter xml, SetSchema set, Shape shape, ObjectNode row)
            throws XMLStreamException, IOException {
        if (set.key().contains("Ref_Key") && set.field().isEmpty()) {
            text(
                    xml,
                    "id",
                    baseUrl + set.name() + "(guid'" + row.path("Ref_Key").asText() + "')");
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", "StandardODATA." + set.name());
        xml.writeAttribute("scheme", ADO + "/scheme");
        text(xml, "title", "");
        text(xml, "updated", now());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "application/xml");
        xml.writeStartElement("m:properties");
        new Properties(xml).write(set, shown(shape, row));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static JsonNode shown(Shape shape, ObjectNode row) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(null, false)) {
            shape.write(row, buffer);
            return Tree.of(buffer);
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void start(XMLStreamWriter xml, String element, String namespace) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeDefaultNamespace(namespace);
        xml.writeAttribute("xml:base", baseUrl);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void document(Writer out, Part inside) throws IOException {
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            inside.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
