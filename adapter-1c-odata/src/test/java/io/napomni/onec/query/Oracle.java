package io.napomni.onec.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.olingo.odata2.api.edm.Edm;
import org.apache.olingo.odata2.api.edm.EdmSimpleTypeKind;
import org.apache.olingo.odata2.api.edm.FullQualifiedName;
import org.apache.olingo.odata2.api.edm.provider.EdmProvider;
import org.apache.olingo.odata2.api.edm.provider.EntityContainer;
import org.apache.olingo.odata2.api.edm.provider.EntityContainerInfo;
import org.apache.olingo.odata2.api.edm.provider.EntitySet;
import org.apache.olingo.odata2.api.edm.provider.EntityType;
import org.apache.olingo.odata2.api.edm.provider.Key;
import org.apache.olingo.odata2.api.edm.provider.Property;
import org.apache.olingo.odata2.api.edm.provider.PropertyRef;
import org.apache.olingo.odata2.api.edm.provider.Schema;
import org.apache.olingo.odata2.api.edm.provider.SimpleProperty;
import org.apache.olingo.odata2.api.exception.ODataException;
import org.apache.olingo.odata2.api.uri.PathSegment;
import org.apache.olingo.odata2.api.uri.UriInfo;
import org.apache.olingo.odata2.api.uri.UriParser;
import org.apache.olingo.odata2.core.ODataPathSegmentImpl;
import org.apache.olingo.odata2.core.edm.provider.EdmImplProv;
import org.jspecify.annotations.Nullable;

/** Apache Olingo's parser over one set; addresses are taken apart here by RFC 3986 alone, without any code of ours. */
final class Oracle {
    static final String SET = "Document_ЗаказКлиента";
    private static final FullQualifiedName TYPE = new FullQualifiedName("StandardODATA", "Order");

    private final Edm edm = new EdmImplProv(new Orders());

    UriInfo read(Resource resource) throws ODataException {
        List<PathSegment> path = new ArrayList<>();
        for (String segment : resource.path().split("/", -1)) {
            path.add(new ODataPathSegmentImpl(segment, null));
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : resource.query().split("&", -1)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), decoded(option.substring(equals + 1)));
        }
        return UriParser.parse(edm, path, options);
    }

    /** A plus stays one. */
    static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '%') {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else if (letter < 0x80) {
                bytes.write(letter);
            } else {
                throw new AssertionError("not encoded: " + letter);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Orders extends EdmProvider {
        private static final List<Property> PROPERTIES = List.of(
                property("Ref_Key", EdmSimpleTypeKind.Guid),
                property("Date", EdmSimpleTypeKind.DateTime),
                property("СуммаДокумента", EdmSimpleTypeKind.Decimal),
                property("НомерСтроки", EdmSimpleTypeKind.Int64),
                property("Posted", EdmSimpleTypeKind.Boolean),
                property("Комментарий", EdmSimpleTypeKind.String));

        private static Property property(String name, EdmSimpleTypeKind type) {
            return new SimpleProperty().setName(name).setType(type);
        }

        @Override
        public EntityType getEntityType(FullQualifiedName name) {
            return new EntityType()
                    .setName(TYPE.getName())
                    .setProperties(PROPERTIES)
                    .setKey(new Key().setKeys(List.of(new PropertyRef().setName("Ref_Key"))));
        }

        @Override
        public @Nullable EntitySet getEntitySet(String container, String name) {
            return SET.equals(name) ? new EntitySet().setName(SET).setEntityType(TYPE) : null;
        }

        @Override
        public EntityContainerInfo getEntityContainerInfo(String name) {
            return new EntityContainerInfo().setName("All").setDefaultEntityContainer(true);
        }

        @Override
        public List<Schema> getSchemas() {
            EntityContainer container = new EntityContainer();
            container.setName("All").setDefaultEntityContainer(true);
            container.setEntitySets(List.of(getEntitySet("All", SET)));
            return List.of(new Schema()
                    .setNamespace(TYPE.getNamespace())
                    .setEntityTypes(List.of(getEntityType(TYPE)))
                    .setEntityContainers(List.of(container)));
        }
    }
}
