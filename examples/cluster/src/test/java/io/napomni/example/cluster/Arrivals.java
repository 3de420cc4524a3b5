package io.napomni.example.cluster;

import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the mail server took, counted there and nowhere else. */
record Arrivals(FakeSmtpServer server) {

    int letters() {
        return server.received().size();
    }

    /** Letters beyond the first of each Message-ID. */
    int copies() {
        return letters() - count(ReceivedLetter::messageId);
    }

    /** Letters beyond the first about each contract. */
    int copiesBySubject() {
        return letters() - count(ReceivedLetter::subject);
    }

    private int count(java.util.function.Function<ReceivedLetter, String> what) {
        return server.received().stream().map(what).collect(Collectors.toSet()).size();
    }

    /** How many came from each node, by the address to which failures are reported. */
    Map<String, Integer> byNode() {
        return server.received().stream()
                .collect(Collectors.toMap(Arrivals::node, letter -> 1, Integer::sum, TreeMap::new));
    }

    static String node(ReceivedLetter letter) {
        return letter.envelopeSender().replaceFirst("@.*", "");
    }

    /** Those of the contracts about which nothing came. */
    Set<String> missing(Set<String> labels) {
        Set<String> subjects =
                server.received().stream().map(ReceivedLetter::subject).collect(Collectors.toSet());
        return labels.stream()
                .filter(label -> subjects.stream().noneMatch(subject -> subject.contains(label)))
                .collect(Collectors.toSet());
    }
}
