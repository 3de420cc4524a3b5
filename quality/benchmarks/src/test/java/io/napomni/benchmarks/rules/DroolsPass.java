package io.napomni.benchmarks.rules;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools with an executable model and one session for all contracts, its fastest form for facts that come one by one:
 * a contract is inserted, judged and deleted. It is single-threaded, the two conditions are our own Java.
 */
final class DroolsPass implements AutoCloseable {

    private static final String RULES = """
            package io.napomni.benchmarks.rules;
            global java.util.concurrent.atomic.AtomicLong hits;
            rule renewal when Dated(Dated.Conditions.endsSoon(this)) then hits.incrementAndGet(); end
            rule stock when Dated(Dated.Conditions.waits(this)) then hits.incrementAndGet(); end
            """;

    private final KieSession session;
    private final AtomicLong hits = new AtomicLong();

    DroolsPass() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/seed.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("the rules do not compile: " + builder.getResults());
        }
        session = services.newKieContainer(builder.getKieModule().getReleaseId())
                .getKieBase()
                .newKieSession();
        session.setGlobal("hits", hits);
    }

    long over(List<Dated> facts) {
        hits.set(0);
        for (Dated fact : facts) {
            FactHandle handle = session.insert(fact);
            session.fireAllRules();
            session.delete(handle);
        }
        return hits.get();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
