/** Tests of how items of the CRM become facts. */
@NullMarked
package io.napomni.bitrix24.source;

import org.jspecify.annotations.NullMarked;
