/** Contracts that a company keeps as deals of one pipeline. */
@NullMarked
package io.napomni.bitrix24.contract;

import org.jspecify.annotations.NullMarked;
