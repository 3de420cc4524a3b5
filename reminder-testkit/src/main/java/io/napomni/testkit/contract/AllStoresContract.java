package io.napomni.testkit.contract;

import io.napomni.testkit.contract.answer.AnswerDeskContract;
import io.napomni.testkit.contract.answer.AnswerListContract;
import io.napomni.testkit.contract.answer.AnswerReviewContract;
import io.napomni.testkit.contract.answer.AnswersContract;
import io.napomni.testkit.contract.answer.ScannersContract;

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
                ResendingContract,
                TidyingContract,
                ErasureContract,
                RefusalsContract,
                JournalContract,
                HoldsContract,
                ApprovalsContract,
                RunsContract,
                RestsContract,
                SuppressionsContract,
                AnswersContract,
                AnswerListContract,
                AnswerDeskContract,
                AnswerReviewContract,
                ScannersContract {}
