package io.napomni.benchmarks.rules;

import io.napomni.scenario.contract.ContractFact;
import java.time.LocalDate;

/** What a loop written by hand keeps of a contract that is due: enough to write the letter. */
record Hit(ContractFact fact, String stage, LocalDate anchor, LocalDate reachedOn, LocalDate lastUsefulOn) {}
