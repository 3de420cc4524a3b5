/** Pipelines with their stages and what these mean, for deals and invoices alike. */
@NullMarked
package io.napomni.bitrix24.line;

import org.jspecify.annotations.NullMarked;
