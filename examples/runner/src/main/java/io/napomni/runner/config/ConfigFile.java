package io.napomni.runner.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code remind.yml} as it stands: texts only, since YAML would read 045 as 37 and no as false. */
record ConfigFile(
        @Nullable String tenant,
        @Nullable String language,
        @Nullable String companyName,
        @Nullable String zone,
        @Nullable Bitrix bitrix24,
        @Nullable OneC onec,
        @Nullable Smtp smtp,
        @Nullable Ledger ledger,
        @Nullable Contract contract,
        @Nullable Dunning dunning,
        @Nullable Reconciliation reconciliation,
        @Nullable Policy policy,
        @Nullable Guard guards,
        @Nullable Doubts doubts,
        @Nullable Keep retention,
        @Nullable Bounces bounces,
        @Nullable Links links,
        @Nullable Template templates) {

    record Bitrix(
            @Nullable String webhook,
            @Nullable String pipeline,
            @Nullable Fields fields,
            @Nullable String plan,
            @Nullable App app,
            @Nullable Card card) {

        static final Bitrix NONE = new Bitrix(null, null, null, null, null, null);
    }

    record Card(
            @Nullable String applicationToken,
            @Nullable String memberId,
            @Nullable List<@Nullable String> places) {

        static final Card NONE = new Card(null, null, null);
    }

    record App(
            @Nullable String portal,
            @Nullable String authServer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String tokens,
            @Nullable String handler,
            @Nullable List<@Nullable String> events,
            @Nullable String tabRu,
            @Nullable String tabEn,
            @Nullable String robot) {

        static final App NONE = new App(null, null, null, null, null, null, null, null, null, null);
    }

    record Fields(
            @Nullable String number,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable String lastShipment,
            @Nullable String nextShipment,
            @Nullable String remainder,
            @Nullable String unit,
            @Nullable String segment) {

        static final Fields NONE = new Fields(null, null, null, null, null, null, null, null);
    }

    record Smtp(
            @Nullable String host,
            @Nullable String port,
            @Nullable String security,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from,
            @Nullable String fromName,
            @Nullable String returnPath,
            @Nullable String messageIdKey,
            @Nullable String tokenFile,
            @Nullable List<@Nullable String> tokenCommand,
            @Nullable String connections,
            @Nullable String lettersPerConnection,
            @Nullable String rate,
            @Nullable String ratePerDomain) {

        static final Smtp NONE =
                new Smtp(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    record Ledger(@Nullable String path, @Nullable String key) {

        static final Ledger NONE = new Ledger(null, null);
    }

    record Contract(
            @Nullable List<String> renewals,
            @Nullable String stock,
            @Nullable String stockOpenDays,
            @Nullable String cooldownDays,
            @Nullable String quietDays,
            @Nullable String ownCalls,
            @Nullable String coldStart,
            @Nullable String anchoredFrom,
            @Nullable String taskFor) {

        static final Contract NONE = new Contract(null, null, null, null, null, null, null, null, null);
    }

    record OneC(
            @Nullable String address,
            @Nullable String login,
            @Nullable String password,
            @Nullable String zone,
            @Nullable String trustNetwork,
            @Nullable String profile,
            @Nullable Map<String, @Nullable String> names,
            @Nullable String cache,
            @Nullable String sessions,
            @Nullable Canary canary) {

        static final OneC NONE = new OneC(null, null, null, null, null, null, null, null, null, null);
    }

    record Canary(
            @Nullable String set,
            @Nullable String key,
            @Nullable String field,
            @Nullable String value) {}

    record Dunning(
            @Nullable String source,
            @Nullable String startsOn,
            @Nullable String delay,
            @Nullable List<@Nullable Level> levels,
            @Nullable Map<String, @Nullable List<@Nullable String>> segments,
            @Nullable List<@Nullable String> onlySegments,
            @Nullable String countFrom,
            @Nullable String openDays,
            @Nullable String grouping,
            @Nullable List<@Nullable String> minimum,
            @Nullable String partPayments,
            @Nullable String settledByOrder,
            @Nullable String reserve,
            @Nullable String cooldown,
            @Nullable String coldStart,
            @Nullable String taskFor) {

        static final Dunning NONE = new Dunning(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    record Level(
            @Nullable String name,
            @Nullable String after,
            @Nullable String letter,
            @Nullable List<@Nullable String> tell) {}

    record Reconciliation(
            @Nullable List<@Nullable String> fields,
            @Nullable List<@Nullable String> clear,
            @Nullable String atOnce,
            @Nullable String tellLoneContracts) {}

    record Policy(
            @Nullable String perDay,
            @Nullable String perWeek,
            @Nullable String cooldownDays,
            @Nullable String workingDaysOnly,
            @Nullable String window) {

        static final Policy NONE = new Policy(null, null, null, null, null);
    }

    record Guard(
            @Nullable String goLive,
            @Nullable String usualAtLeast,
            @Nullable String usualFactor) {

        static final Guard NONE = new Guard(null, null, null);
    }

    record Doubts(
            @Nullable List<@Nullable String> resend,
            @Nullable List<@Nullable String> probe) {

        static final Doubts NONE = new Doubts(null, null);
    }

    record Keep(
            @Nullable String register,
            @Nullable String journal,
            @Nullable String runs,
            @Nullable String holds,
            @Nullable String approvals,
            @Nullable String limits,
            @Nullable String answers) {

        static final Keep NONE = new Keep(null, null, null, null, null, null, null);
    }

    record Bounces(
            @Nullable String file,
            @Nullable String host,
            @Nullable String port,
            @Nullable String user,
            @Nullable String password,
            @Nullable String folder) {

        static final Bounces NONE = new Bounces(null, null, null, null, null, null);
    }

    record Links(
            @Nullable String address,
            @Nullable String key,
            @Nullable String keyNumber,
            @Nullable String oldKey,
            @Nullable String phone,
            @Nullable String email,
            @Nullable List<@Nullable String> gateways) {

        static final Links NONE = new Links(null, null, null, null, null, null, null);
    }

    record Template(@Nullable String directory) {

        static final Template NONE = new Template(null);
    }
}
