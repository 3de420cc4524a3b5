package io.napomni.testkit.contract;

/** Every contract of the stores at once. */
public interface AllStoresContract
        extends LedgerContract,
                LimitsContract,
                OutcomesContract,
                LateOutcomesContract,
                HistoryContract,
                LeasesContract,
                RegisterContract,
                DoubtsContract,
                JournalContract,
                HoldsContract,
                ApprovalsContract,
                RunsContract {}
