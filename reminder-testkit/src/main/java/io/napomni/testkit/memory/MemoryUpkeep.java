package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.upkeep.ErasureAct;
import io.napomni.port.upkeep.Kept;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Tidied;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.port.upkeep.Whom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Upkeep in memory. */
final class MemoryUpkeep implements Upkeep {

    private static final Set<EffectState> OVER =
            EnumSet.of(EffectState.DONE, EffectState.REJECTED, EffectState.EXPIRED);

    private final Memory memory;
    private final MemoryHolds holds;
    private final MemoryApprovals approvals;
    private final MemoryRuns runs;
    private final MemoryAnswers answers;

    MemoryUpkeep(Memory memory, MemoryHolds holds, MemoryApprovals approvals, MemoryRuns runs, MemoryAnswers answers) {
        this.memory = memory;
        this.holds = holds;
        this.approvals = approvals;
        this.runs = runs;
        this.answers = answers;
    }

    @Override
    public Tidied tidy(Retention retention) {
        return memory.with(() -> {
            Instant lines = before(retention.journal());
            int linesBefore = memory.lines.size();
            memory.lines.removeIf(line -> line.entry().at().isBefore(lines));
            return new Tidied(
                    rows(before(retention.register())),
                    linesBefore - memory.lines.size(),
                    runs.removeBefore(before(retention.runs()), Retention.RUNS),
                    holds.removeOverBefore(LocalDate.ofInstant(before(retention.holds()), ZoneOffset.UTC)),
                    approvals.removeBefore(before(retention.approvals())),
                    places(before(retention.buckets())),
                    answers.removeBefore(before(retention.answers()), before(Period.ofDays(1))));
        });
    }

    private Instant before(Period period) {
        return memory.now().atZone(ZoneOffset.UTC).minus(period).toInstant();
    }

    private int rows(Instant before) {
        List<Row> old = memory.rows(row -> row.updatedAt().isBefore(before) && isOver(row));
        Set<EffectKey> keys = old.stream().map(Row::key).collect(Collectors.toSet());
        for (Row row : old) {
            row.past(memory.now())
                    .filter(past -> OVER.contains(past.state()))
                    .ifPresent(past -> memory.spent.put(row.key(), past));
        }
        memory.rows.keySet().removeAll(keys);
        memory.erased.removeAll(keys);
        memory.begun.removeIf(one -> keys.contains(one.key()));
        memory.contacts.removeIf(one -> keys.contains(one.key()));
        return old.size();
    }

    /** What a hand has re-armed keeps its row, because the row alone tells how often. */
    private static boolean isOver(Row row) {
        boolean open = row.state().isEmpty() || row.is(EffectState.CANCELLED);
        return row.state().filter(OVER::contains).isPresent() || (open && row.generation() == 0);
    }

    private int places(Instant before) {
        Set<Long> old = new HashSet<>();
        memory.placedAt.forEach((fence, at) -> {
            if (at.isBefore(before)) {
                old.add(fence);
            }
        });
        int removed = 0;
        for (Long fence : old) {
            Set<String> places = memory.places.getOrDefault(fence, Set.of());
            Set<String> kept = places.stream().filter(MemoryUpkeep::isOfBatch).collect(Collectors.toSet());
            removed += places.size() - kept.size();
            if (kept.isEmpty()) {
                memory.places.remove(fence);
                memory.placedAt.remove(fence);
            } else {
                memory.places.put(fence, kept);
            }
        }
        return removed;
    }

    /** A named batch has no day after which nobody asks for it. */
    private static boolean isOfBatch(String bucket) {
        return bucket.startsWith("quota|") && bucket.contains("|batch ");
    }

    @Override
    public Kept export(Whom whom) {
        return memory.with(() -> {
            Set<String> names = names(whom);
            return new Kept(
                    whom.name(),
                    memory.now(),
                    memory.shown(row -> names.contains(row.key().subject().toString()), Memory.BY_AGE),
                    memory.begun.stream()
                            .filter(one -> names.contains(one.key().subject().toString()))
                            .map(Begun::kept)
                            .toList(),
                    lines(names),
                    holds.naming(names),
                    approvals.naming(names),
                    answers.naming(names));
        });
    }

    private List<JournalEntry> lines(Set<String> names) {
        return memory.lines.stream()
                .filter(line -> names.contains(line.concerns()))
                .map(Line::entry)
                .toList();
    }

    private Set<String> names(Whom whom) {
        Set<String> names = new TreeSet<>(Set.of(whom.name()));
        whom.asCustomer().ifPresent(customer -> {
            memory.rows(row -> row.customer().equals(customer))
                    .forEach(row -> names.add(row.key().subject().toString()));
            memory.contacts.stream()
                    .filter(one -> one.customer().equals(customer))
                    .forEach(one -> names.add(one.key().subject().toString()));
        });
        return names;
    }

    @Override
    public ErasureAct erase(Whom whom, String by, String why) {
        return memory.with(() -> {
            Set<String> names = names(whom);
            List<Row> rows =
                    memory.rows(row -> names.contains(row.key().subject().toString()));
            if (rows.stream().anyMatch(this::isUnderWay)) {
                throw new LedgerException("a run has an effect of theirs in hand at this moment; nothing was erased");
            }
            return erased(whom, names, rows, by, why);
        });
    }

    private ErasureAct erased(Whom whom, Set<String> names, List<Row> rows, String by, String why) {
        String pseudonym = whom.pseudonym(memory.names);
        int lines = lines(names).size();
        memory.lines.replaceAll(line ->
                names.contains(line.concerns()) ? line.erased(memory.names, pseudonym(line.concerns(), whom)) : line);
        int attempts = attempts(names, memory.names);
        rows.forEach(this::erase);
        int subjects = names.size() - (whom.asCustomer().isPresent() ? 1 : 0);
        ErasureAct act = new ErasureAct(
                pseudonym,
                memory.now(),
                by,
                why,
                subjects,
                rows.size(),
                attempts,
                lines,
                holds.eraseNaming(names),
                approvals.eraseNaming(names),
                answers.removeNaming(names));
        memory.write("erased", pseudonym, by, why + " (" + act.counts() + ")", "");
        return act;
    }

    private boolean isUnderWay(Row row) {
        return (row.is(EffectState.CLAIMED) || row.is(EffectState.SENDING)) && !row.leaseIsOver(memory.now());
    }

    private String pseudonym(String name, Whom whom) {
        return name.equals(whom.asCustomer().map(CustomerRef::toString).orElse(""))
                ? memory.names.of(CustomerRef.parse(name)).toString()
                : memory.names.of(SubjectRef.parse(name)).toString();
    }

    private int attempts(Set<String> names, Pseudonyms with) {
        int count = 0;
        for (int i = 0; i < memory.begun.size(); i++) {
            if (names.contains(memory.begun.get(i).key().subject().toString())) {
                memory.begun.set(i, memory.begun.get(i).erased(with));
                count++;
            }
        }
        memory.contacts.replaceAll(one -> names.contains(one.key().subject().toString()) ? one.erased(with) : one);
        return count;
    }

    private void erase(Row row) {
        memory.rows.remove(row.key());
        Row erased = row.erased(memory.names, memory.now());
        memory.keep(erased);
        memory.erased.add(erased.key());
        String customer = row.customer().toString();
        String pseudonym = erased.customer().toString();
        memory.places.replaceAll((fence, buckets) -> buckets.stream()
                .map(bucket -> bucket.replace(customer, pseudonym))
                .collect(Collectors.toSet()));
    }
}
