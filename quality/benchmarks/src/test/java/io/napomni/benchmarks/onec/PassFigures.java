package io.napomni.benchmarks.onec;

import io.napomni.benchmarks.Figure;
import io.napomni.decision.Proposal;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.recording.Request;
import io.napomni.testkit.fake.onec.sample.BigBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.time.Clock;
import java.util.List;

/** What a daily pass over a large base costs, from the base to the proposal. */
final class PassFigures {
    /** So that some 300 orders of the ninety days are unpaid. */
    private static final int UNPAID_ONE_IN = 89;

    private static final int PASSES = 3;

    private PassFigures() {}

    /** What one pass took. */
    record Taken(long due, long letters, long requests, long rows) {}

    /** One pass in this process. */
    static Taken once(int orders, int unpaidOneIn) {
        try (FakeBase base = base(orders, unpaidOneIn)) {
            Proposal proposal = DailyPass.propose(base.baseUrl().toString(), base.login(), base.password());
            long letters = proposal.reminders().size();
            return new Taken(
                    DailyPass.due(proposal),
                    letters,
                    base.requests().count(),
                    base.requests().rows());
        }
    }

    static List<Figure> measure(int orders) {
        try (FakeBase base = base(orders, UNPAID_ONE_IN)) {
            long[] once = DailyPass.inProcess(base, "-Xmx128m", 1);
            List<Request> asked = base.requests().all();
            long rows = base.requests().rows();
            long ours = DailyPass.inProcess(base, "-Xmx128m", PASSES)[2];
            long bare = BareGets.inProcess(base, asked, PASSES);
            return List.of(
                    Figure.of("onec.daily-pass.orders-in-the-base", orders, ""),
                    Figure.atLeast("onec.daily-pass.due", (double) once[0], "", 300),
                    Figure.of("onec.daily-pass.letters", (double) once[1], ""),
                    Figure.atMost("onec.daily-pass.requests", asked.size(), "", once[0] / 4.0),
                    Figure.atMost("onec.daily-pass.rows", (double) rows, "", 5.0 * once[0]),
                    Figure.of("onec.daily-pass.times-bare-gets", (double) ours / bare, "fastest of " + PASSES),
                    Figure.of("onec.daily-pass.seconds-of-bare-gets", bare / 1e9, "fastest of " + PASSES));
        }
    }

    private static FakeBase base(int orders, int unpaidOneIn) {
        BaseSchema schema = BaseSchema.of("ut11");
        BaseData data = new BaseData();
        BigBase.of(schema, OrderPage.TODAY, orders, unpaidOneIn).serve(data);
        return FakeBase.start(data, BaseOptions.of(schema, Clock.systemUTC()));
    }
}
