/** How a portal is talked to: address, requests, limits, answers and errors, and nothing of what they are about. */
@NullMarked
package io.napomni.bitrix24.rest;

import org.jspecify.annotations.NullMarked;
