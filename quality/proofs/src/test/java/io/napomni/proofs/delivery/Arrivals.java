package io.napomni.proofs.delivery;

import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the receiver has, whatever a ledger says of it. */
record Arrivals(List<ReceivedLetter> letters) {

    static Arrivals at(FakeSmtpServer... servers) {
        return new Arrivals(List.of(servers).stream()
                .map(FakeSmtpServer::received)
                .flatMap(Collection::stream)
                .toList());
    }

    /** Copies beyond the first of any letter, by Message-ID, and letters beyond the first to any address. */
    long extra() {
        return Math.max(beyondFirst(ReceivedLetter::messageId), beyondFirst(ReceivedLetter::recipient));
    }

    private long beyondFirst(Function<ReceivedLetter, String> by) {
        return letters.size() - letters.stream().map(by).distinct().count();
    }

    /** Message-IDs beyond one for each address. */
    long otherIds() {
        return letters.stream().map(ReceivedLetter::messageId).distinct().count()
                - letters.stream().map(ReceivedLetter::recipient).distinct().count();
    }

    /** Copies that are not byte for byte what the first of the same Message-ID was. */
    long otherBytes() {
        Map<String, byte[]> first = new HashMap<>();
        return letters.stream()
                .filter(one -> !Arrays.equals(
                        one.bytes(),
                        Objects.requireNonNullElse(first.putIfAbsent(one.messageId(), one.bytes()), one.bytes())))
                .count();
    }

    /** The numbers of those who have their letter. */
    Set<Integer> who() {
        return letters.stream()
                .map(one -> Integer.valueOf(one.recipient().replaceAll("\\D", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many of the first so many have no letter and are none of these either. */
    long lost(int letters, Set<Integer> doubtful) {
        Set<Integer> all = new TreeSet<>();
        for (int number = 1; number <= letters; number++) {
            all.add(number);
        }
        all.removeAll(who());
        all.removeAll(doubtful);
        return all.size();
    }
}
