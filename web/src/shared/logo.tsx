// The mark: a house one climbs up in.
export function LogoMark() {
  return (
    <svg aria-hidden="true" className="ph-logo" viewBox="0 0 32 32">
      <path className="ph-logo__house" d="M4 15 16 4l12 11v13H4z" />
      <path className="ph-logo__ladder" d="M12.500 28V13M19.500 28V13M12.500 24h7M12.500 19.500h7M12.500 15h7" />
    </svg>
  )
}
