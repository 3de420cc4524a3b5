package io.napomni.onec.metadata;

import io.napomni.port.SourceException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through {@code $metadata} once. Where 1C puts what: types, associations, then the container. */
final class EdmxReader {
    private final XMLStreamReader xml;
    private final Described described;

    private EdmxReader(XMLStreamReader xml, Described described) {
        this.xml = xml;
        this.described = described;
    }

    static Metadata read(InputStream edmx, Set<String> wanted) {
        try {
            XMLStreamReader xml = parsers().createXMLStreamReader(edmx);
            try {
                return new EdmxReader(xml, new Described(wanted)).all();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new SourceException("The $metadata of the 1C base broke off or is no XML (line " + line
                    + "). Read it again; if it stays so, open $metadata in a browser and see what the server says.");
        }
    }

    /** The JDK's own parser, whatever else is on the class path, so that these settings are known to be obeyed. */
    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private Metadata all() throws XMLStreamException {
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw refused("declares a document type, which 1C never does");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!inside && !xml.getLocalName().equals("Edmx")) {
                    throw refused("is some other document");
                }
                inside = true;
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                described.leave(xml.getLocalName());
            }
        }
        return described.whole();
    }

    private static SourceException refused(String why) {
        return new SourceException("The answer for $metadata of the 1C base " + why
                + ". Check the address of the base and what stands between it and this program.");
    }

    private void start(String element) {
        switch (element) {
            case "EntityType", "ComplexType" -> described.type(element.equals("EntityType"), text("Name"));
            case "PropertyRef" -> described.key(text("Name"));
            case "Property" -> described.property(text("Name"), text("Type"));
            case "NavigationProperty" -> described.link(text("Name"), text("Relationship"), text("ToRole"));
            case "Association" -> described.association(text("Name"));
            case "End" -> described.end(text("Role"), text("Type"));
            case "EnumType" -> described.enumeration(text("Name"));
            case "Member" -> described.member(text("Name"));
            case "FunctionImport" -> described.function(text("Name"), text("EntitySetPath"));
            case "Parameter" -> described.parameter(text("Type"));
            default -> {}
        }
    }

    private String text(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
