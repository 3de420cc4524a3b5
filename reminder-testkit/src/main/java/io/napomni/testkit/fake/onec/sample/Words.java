package io.napomni.testkit.fake.onec.sample;

import io.napomni.testkit.fake.onec.sample.Sale.Goods;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Names from the tables beside this class. */
final class Words {
    private final List<String[]> buyers = table("buyers.txt");
    private final List<String[]> cities = table("cities.txt");

    /** Name and Latin name of the n-th company; they come again after a few hundred, with another number. */
    String[] company(int index) {
        String[] name = buyers.get(index % buyers.size());
        String[] city = cities.get(index / buyers.size() % cities.size());
        int round = index / (buyers.size() * cities.size());
        String mark = round == 0 ? "" : " " + (round + 1);
        return new String[] {name[0] + "-" + city[0] + mark, name[1] + "-" + city[1] + "-" + (index + 1)};
    }

    static List<Goods> goods() {
        List<String[]> rows = table("goods.txt");
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new Goods(at, rows.get(at)[0], rows.get(at)[1], new BigDecimal(rows.get(at)[2])))
                .toList();
    }

    private static List<String[]> table(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> line.split("\\|", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
