/** Tests of smart invoices. */
@NullMarked
package io.napomni.bitrix24.invoice;

import org.jspecify.annotations.NullMarked;
