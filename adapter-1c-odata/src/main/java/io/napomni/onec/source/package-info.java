/** Reads orders, invoices, contracts and whom they concern out of a base, each of them whole or not at all. */
@NullMarked
package io.napomni.onec.source;

import org.jspecify.annotations.NullMarked;
