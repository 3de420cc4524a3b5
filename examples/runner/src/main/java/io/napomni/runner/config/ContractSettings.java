package io.napomni.runner.config;

import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.scenario.contract.ContractTerms;

/**
 * The use-case of contracts.
 *
 * @param mapping which pipeline and fields of deals make a contract
 */
public record ContractSettings(ContractMapping mapping, ContractTerms terms) {}
