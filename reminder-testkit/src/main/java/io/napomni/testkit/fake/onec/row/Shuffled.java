package io.napomni.testkit.fake.onec.row;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

/** Gives what another iterator gives in an order that nobody can rely on, holding a few thousand at a time. */
final class Shuffled<T> implements Iterator<T> {
    private static final int HELD = 4096;

    private final Iterator<T> source;
    private final Random chance;
    private final List<T> held = new ArrayList<>();

    Shuffled(Iterator<T> source, Random chance) {
        this.source = source;
        this.chance = chance;
    }

    @Override
    public boolean hasNext() {
        return !held.isEmpty() || source.hasNext();
    }

    @Override
    public T next() {
        while (held.size() < HELD && source.hasNext()) {
            held.add(source.next());
        }
        if (held.isEmpty()) {
            throw new NoSuchElementException();
        }
        int last = held.size() - 1;
        int chosen = chance.nextInt(held.size());
        T given = held.get(chosen);
        held.set(chosen, held.get(last));
        held.remove(last);
        return given;
    }
}
