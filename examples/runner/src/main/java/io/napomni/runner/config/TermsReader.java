package io.napomni.runner.config;

import io.napomni.calendar.Delay;
import io.napomni.runner.show.Language;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.scenario.contract.ContractThresholds;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the section {@code contract}. */
final class TermsReader {

    private final ConfigFile.Contract file;
    private final Values values;

    TermsReader(ConfigFile.Contract file, Values values) {
        this.file = file;
        this.values = values;
    }

    Optional<ContractTerms> read(Optional<String> companyName, Language language) {
        ContractThresholds thresholds = thresholds();
        int cooldown = values.number("contract.cooldownDays", file.cooldownDays(), 14, 0);
        int quiet = values.number("contract.quietDays", file.quietDays(), ContractTerms.QUIET_DAYS, 0);
        OptionalInt coldStart =
                OptionalInt.of(values.number("contract.coldStart", file.coldStart(), ContractTerms.COLD_START, 0));
        Optional<LocalDate> anchoredFrom = values.text("contract.anchoredFrom", file.anchoredFrom())
                .flatMap(text -> values.made("contract.anchoredFrom", text, LocalDate::parse, "config.not-a-day"));
        Optional<String> taskFor = values.text("contract.taskFor", file.taskFor());
        return companyName.map(name -> {
            ContractTerms terms = ContractTerms.of(name, language.locale())
                    .withThresholds(thresholds)
                    .withCooldownDays(cooldown)
                    .withQuietDays(quiet)
                    .withColdStart(coldStart);
            ContractTerms dated = anchoredFrom.map(terms::withAnchoredFrom).orElse(terms);
            return taskFor.map(dated::withTaskFor).orElse(dated);
        });
    }

    private ContractThresholds thresholds() {
        ContractThresholds standard = ContractThresholds.standard();
        List<Delay> renewals = renewals();
        Delay stock = values.delay("contract.stock", file.stock()).orElse(standard.stock());
        int open = values.number("contract.stockOpenDays", file.stockOpenDays(), standard.stockOpenDays(), 1);
        return standard.withRenewals(renewals.isEmpty() ? standard.renewals() : renewals)
                .withStock(stock, open);
    }

    /** An empty list would be taken for the standard one, which is the opposite of what it says. */
    private List<Delay> renewals() {
        List<String> written = file.renewals();
        if (written != null && written.stream().allMatch(text -> text == null || text.isBlank())) {
            values.problem("config.no-renewals", "contract.renewals");
        }
        return Objects.requireNonNullElse(written, List.<String>of()).stream()
                .flatMap(text -> values.delay("contract.renewals", text).stream())
                .toList();
    }
}
