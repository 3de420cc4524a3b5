package io.napomni.onec.metadata;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A $metadata as large as real ones, made while it is read, so that no one ever holds it; run with a small heap. */
final class LargeMetadata {
    static final int TYPES = 4_000;
    private static final String WANTED = "Document_ЗаказКлиента";

    private LargeMetadata() {}

    /** Prints how many bytes there were and what was found. */
    public static void main(String[] arguments) {
        Pieces stream = new Pieces();
        Metadata metadata = Metadata.read(stream, Set.of(WANTED));
        EntitySet order = metadata.set(WANTED).orElseThrow();
        System.out.println(stream.bytes + " " + metadata.sets().size() + " "
                + order.properties().size() + " " + order.links().size());
    }

    private static String type(int number) {
        String name = number == TYPES / 2 ? WANTED : "Document_ДокументНомер" + number;
        Map<String, String> properties = new TreeMap<>(Map.of("Ref_Key", "Edm.Guid"));
        IntStream.range(0, 30)
                .forEach(index -> properties.put("РеквизитДокумента" + number + "Очередной" + index, "Edm.String"));
        properties.put("Партнер", name + "->Catalog_Партнеры" + number % 100);
        properties.put("Организация", name + "->Catalog_Организации");
        String whole = new EdmxText().set(name, List.of("Ref_Key"), properties).xml();
        return whole.substring(whole.indexOf("<EntityType"), whole.indexOf("<EntityContainer"));
    }

    /** 4,000 types, each with thirty properties and two links; the wanted one in the middle. */
    private static final class Pieces extends InputStream {
        private final List<String> around = List.of(new EdmxText().xml().split("(?=<EntityContainer)", 2));
        private final Iterator<String> pieces = IntStream.rangeClosed(-1, TYPES)
                .mapToObj(number -> number < 0 ? around.get(0) : number < TYPES ? type(number) : around.get(1))
                .iterator();
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
        private long bytes;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            while (piece.available() == 0 && pieces.hasNext()) {
                piece = new ByteArrayInputStream(pieces.next().getBytes(StandardCharsets.UTF_8));
            }
            int count = piece.read(buffer, from, length);
            bytes += Math.max(0, count);
            return count;
        }
    }
}
