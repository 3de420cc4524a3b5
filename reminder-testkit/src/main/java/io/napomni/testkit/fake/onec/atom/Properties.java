package io.napomni.testkit.fake.onec.atom;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.onec.schema.Edm;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The properties of an entry with their types; a text needs none. */
final class Properties {
    private static final String SPACE = "StandardODATA.";

    private final XMLStreamWriter xml;

    Properties(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(SetSchema set, JsonNode row) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            Optional<SetSchema> section = set.section(field.getKey());
            xml.writeStartElement("d:" + field.getKey());
            if (section.isPresent()) {
                rows(set, section.get(), field.getValue());
            } else {
                value(set, field.getKey(), field.getValue());
            }
            xml.writeEndElement();
        }
    }

    private void rows(SetSchema set, SetSchema section, JsonNode rows) throws XMLStreamException {
        boolean records = section.field().equals(SetSchema.RECORD_SET);
        String type = SPACE + (records ? set.name() : section.name()) + "_RowType";
        xml.writeAttribute("m:type", "Collection(" + type + ")");
        for (JsonNode row : rows) {
            xml.writeStartElement("d:element");
            xml.writeAttribute("m:type", type);
            write(section, row);
            xml.writeEndElement();
        }
    }

    private void value(SetSchema set, String name, JsonNode value) throws XMLStreamException {
        Optional<Edm> type = set.property(name).map(property -> property.type());
        if (type.isPresent() && type.get() != Edm.STRING) {
            xml.writeAttribute("m:type", type.get().typeName());
        }
        if (value.isNull()) {
            xml.writeAttribute("m:null", "true");
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                xml.writeStartElement("d:" + field.getKey());
                xml.writeCharacters(text(field.getValue()));
                xml.writeEndElement();
            }
        } else {
            xml.writeCharacters(text(value));
        }
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }
}
