package io.napomni.runner.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code remind.yml} as it stands: texts only, since YAML would read 045 as 37 and no as false. */
record ConfigFile(
        @Nullable String tenant,
        @Nullable String language,
        @Nullable String companyName,
        @Nullable String zone,
        @Nullable Bitrix bitrix24,
        @Nullable Smtp smtp,
        @Nullable Ledger ledger,
        @Nullable Contract contract,
        @Nullable Policy policy,
        @Nullable Guard guards,
        @Nullable Template templates) {

    record Bitrix(
            @Nullable String webhook,
            @Nullable String pipeline,
            @Nullable Fields fields,
            @Nullable String plan) {

        static final Bitrix NONE = new Bitrix(null, null, null, null);
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
            @Nullable String messageIdKey) {

        static final Smtp NONE = new Smtp(null, null, null, null, null, null, null, null, null);
    }

    record Ledger(@Nullable String path) {

        static final Ledger NONE = new Ledger(null);
    }

    record Contract(
            @Nullable List<String> renewals,
            @Nullable String stock,
            @Nullable String stockOpenDays,
            @Nullable String cooldownDays,
            @Nullable String coldStart,
            @Nullable String anchoredFrom,
            @Nullable String taskFor) {

        static final Contract NONE = new Contract(null, null, null, null, null, null, null);
    }

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

    record Template(@Nullable String directory) {

        static final Template NONE = new Template(null);
    }
}
