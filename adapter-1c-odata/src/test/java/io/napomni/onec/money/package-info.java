/** Payments and debts out of a base. */
@NullMarked
package io.napomni.onec.money;

import org.jspecify.annotations.NullMarked;
