package io.napomni.testkit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Names of people, companies and goods, from the tables beside this class. */
final class Names {
    private final List<String[]> surnames = table("surnames.txt");
    private final List<String[]> given = table("given.txt");
    private final List<String[]> companies = table("companies.txt");
    private final List<String[]> goods = table("goods.txt");
    private final Random chance;

    Names(Random chance) {
        this.chance = chance;
    }

    SamplePerson person() {
        String[] name = one(given);
        String[] surname = one(surnames);
        int form = name[2].equals("f") ? 1 : 0;
        return new SamplePerson(name[0], name[1], surname[form], surname[2 + form]);
    }

    /** Name and Latin name of a company. */
    String[] company() {
        return one(companies);
    }

    /** Name of goods and their unit. */
    String[] goods() {
        return one(goods);
    }

    private String[] one(List<String[]> rows) {
        return rows.get(chance.nextInt(rows.size()));
    }

    private static List<String[]> table(String name) {
        try (InputStream in = Names.class.getResourceAsStream(name)) {
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
