package io.napomni.onec.source;

import io.napomni.model.SubjectRef;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Facts of a base. Windows of anchors that the rows themselves hold are pushed down to 1C, for any others all rows are
 * read. A row that no fact can be made of, or of which it is not known what is paid, is told of in the report
 * and counted in the log.
 */
public final class DatedFacts<F> implements FactSource<F> {
    private final Desk desk;
    private final Supplier<Paper<F>> papers;

    /** @param papers asks the base where the facts are */
    public DatedFacts(Desk desk, Supplier<Paper<F>> papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super F> sink) {
        Instant asOf = desk.clock().instant();
        if (!window.everything() && window.windows().isEmpty()) {
            return FetchReport.ofNoWindow(asOf);
        }
        Paper<F> paper = papers.get();
        Listing<F> listing = Listing.of(desk, paper, window);
        listing.harvest().warn(paper.place().set());
        List<F> facts = listing.harvest().facts();
        facts.forEach(sink);
        LeftOut leftOut = listing.harvest().leftOut().among(listing.rows());
        return new FetchReport(asOf, facts.size(), window.everything() ? 0 : -1, listing.proof(), leftOut);
    }

    @Override
    public Map<SubjectRef, F> reread(Set<SubjectRef> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Paper<F> paper = papers.get();
        List<UUID> keys = Keys.of(paper.type(), subjects);
        if (keys.isEmpty()) {
            return Map.of();
        }
        desk.sing();
        List<Sheet> rows = new ArrayList<>();
        desk.reader().byKeys(keys, batch -> byKey(paper, batch), row -> rows.add(new Sheet(paper.place(), row)));
        Map<SubjectRef, F> found = new HashMap<>();
        paper.making().apply(rows).facts().forEach(fact -> found.put(paper.ref().apply(fact), fact));
        return found;
    }

    private static SetQuery byKey(Paper<?> paper, List<UUID> keys) {
        return paper.query().where(Filter.in(Sheet.KEY, keys));
    }
}
