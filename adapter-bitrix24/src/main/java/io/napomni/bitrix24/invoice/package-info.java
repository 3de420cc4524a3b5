/** Smart invoices as demands for payment. */
@NullMarked
package io.napomni.bitrix24.invoice;

import org.jspecify.annotations.NullMarked;
