/** How items of the CRM become facts: values, windows, reading again, and the proof that nothing is hidden. */
@NullMarked
package io.napomni.bitrix24.source;

import org.jspecify.annotations.NullMarked;
